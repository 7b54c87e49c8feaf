-- expect: 5: has no value
local lists = {}
return flow { title = "Heel pain",
  warning { "now", title = "Get help", level = "now",
    signs = lists.heel },
}
