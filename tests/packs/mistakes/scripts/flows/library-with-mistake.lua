-- expect: scripts/lib/broken.lua:3: comma is missing at the end of this line
local broken = use "broken"
return flow { title = "Heel pain", slide { "band", title = "A band" } }
