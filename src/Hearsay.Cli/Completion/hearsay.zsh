#compdef hearsay
# zsh completion for hearsay. It asks the command what may come next, and offers file names beside it.
_hearsay() {
  local line="${BUFFER[1,CURSOR]}"
  local -a found
  found=("${(@f)$(hearsay "[suggest:${#line}]" "$line" 2>/dev/null)}")
  compadd -- "${(@)found:#}"
  _files
}
if [ "$funcstack[1]" = "_hearsay" ]; then _hearsay "$@"; else compdef _hearsay hearsay; fi
