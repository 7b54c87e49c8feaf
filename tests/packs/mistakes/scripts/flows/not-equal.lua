-- expect: 3: write ~= for
local name = "A band"
if name != "" then name = "B" end
return flow { title = "Heel pain", slide { "band", title = name } }
