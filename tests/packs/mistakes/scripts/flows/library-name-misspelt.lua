-- expect: 4: did you mean "foot"
local signs = use "signs"
return flow { title = "Heel pain",
  warning { "now", title = "Get help", level = "now", signs = signs.fot },
}
