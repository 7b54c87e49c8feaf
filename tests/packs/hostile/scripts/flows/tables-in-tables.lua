-- expect: 4: more than a flow can hold
local list = {}
for i = 1, 40 do list = { list, list } end
return flow { title = "x", slide { "a", title = list } }
