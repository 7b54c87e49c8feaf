-- expect: 5: add a comma after "A fever"
return flow { title = "Heel pain",
  warning { "now", title = "Get help", level = "now",
    signs = {
      "A fever"
      "A fall",
    } },
}
