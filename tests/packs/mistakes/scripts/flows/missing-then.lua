-- expect: 3: "then" is missing
local name = "A band"
if name == "" name = "B" end
return flow { title = "Heel pain", slide { "band", title = name } }
