-- expect: 4: a { is missing after signs
return flow { title = "Heel pain",
  warning { "now", title = "Get help", level = "now",
    signs = "A fever", "A fall" } },
  slide { "sore", title = "Sore" },
}
