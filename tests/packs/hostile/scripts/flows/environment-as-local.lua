-- expect: 2: is not available in flows
local _ENV <const> = {}
