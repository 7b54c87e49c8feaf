-- expect: 3: if it is text, write "soon"
return flow { title = "Heel pain",
  warning { "now", title = "Get help", level = soon, signs = { "A fever" } },
}
