# fish completion for hearsay. It asks the command what may come next; file names complete beside it.
function __hearsay_suggest
  set --local line (commandline --cut-at-cursor)
  hearsay "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete --command hearsay --arguments '(__hearsay_suggest)'
