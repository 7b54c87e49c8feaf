-- expect: 3: "name" has no value here
local name
return flow { title = "Heel pain", slide { "band", title = "A " .. name } }
