-- expect: 3: text that is too long
local text = "x"
while true do text = text .. text end
