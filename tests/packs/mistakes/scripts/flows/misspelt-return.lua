-- expect: 3: did you mean "return"
local band = "A band"
retrun flow { title = "Heel pain", slide { "band", title = band } }
