-- expect: 4: write elseif as one word
local function words(n)
  if n == 1 then return "one"
  else if n == 2 then return "two" end
end
return flow { title = "Heel pain", slide { "band", title = words(1) } }
