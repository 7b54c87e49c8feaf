-- expect: 2: error was called without words
error({ __tostring = function() while true do end end })
