-- expect: 4: write level = "now" or level = "today"
return flow { title = "Heel pain",
  warning { "now", title = "Get help",
    level = "urgent",
    signs = { "A fever" } },
}
