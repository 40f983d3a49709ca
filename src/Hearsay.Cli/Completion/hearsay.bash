# bash completion for hearsay. It asks the command what may come next; file names complete where it knows of nothing.
_hearsay() {
  local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" found
  found="$(hearsay "[suggest:${#line}]" "$line" 2>/dev/null)"
  local IFS=$'\n'
  COMPREPLY=($(compgen -W "$found" -- "$word"))
  [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _hearsay hearsay
