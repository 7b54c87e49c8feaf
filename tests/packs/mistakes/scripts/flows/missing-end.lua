-- expect: 4: closing "end" is missing for what begins on line 2
local function name()
  return "A band"
return flow { title = "Heel pain", slide { "band", title = name() } }
