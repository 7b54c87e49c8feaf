-- expect: 2: string.format has a %
local text = ("%.999999999f"):format(1)
