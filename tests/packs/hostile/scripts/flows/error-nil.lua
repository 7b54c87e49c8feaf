-- expect: 2: error was called without words
error(nil)
