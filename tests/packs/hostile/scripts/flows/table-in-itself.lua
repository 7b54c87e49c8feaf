-- expect: 4: more than a flow can hold
local list = {}
list[1] = list
return flow { title = "x", slide { "a", title = list } }
