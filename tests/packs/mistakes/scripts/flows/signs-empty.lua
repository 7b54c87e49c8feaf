-- expect: 4: has 0 signs
return flow { title = "Heel pain",
  warning { "now", title = "Get help", level = "now",
    signs = {} },
}
