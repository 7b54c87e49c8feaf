-- expect: 3: write signs = { … }
return flow { title = "Heel pain",
  warning { "now", title = "Get help", level = "now", signs = [ "A fever", "A fall" ] },
}
