-- expect: 4: more than 200 slides
local all = { title = "x" }
for i = 1, 5000 do all[i] = slide { "s" .. i, title = "x" } end
return flow(all)
