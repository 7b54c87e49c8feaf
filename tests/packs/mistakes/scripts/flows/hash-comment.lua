-- expect: 3: begin a remark with --
local band = "A band"
# Heel pain
return flow { title = "Heel pain", slide { "band", title = band } }
