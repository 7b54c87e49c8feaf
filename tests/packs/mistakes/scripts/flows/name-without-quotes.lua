-- expect: 3: put " " around words
return flow { title = "Heel pain",
  warning { "now", title = "Get help", level = soon, signs = { "A fever" } },
}
