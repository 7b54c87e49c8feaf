-- expect: 4: more than a flow can hold
local text, list = ("x"):rep(60000), {}
for i = 1, 3000 do list[i] = text end
return flow { title = "x", slide { "a", title = list } }
