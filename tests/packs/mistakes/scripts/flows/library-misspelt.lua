-- expect: 2: did you mean "signs"
local signs = use "sings"
return flow { title = "Heel pain", slide { "band", title = "A band" } }
