-- expect: 2: <close> is not available
local door <close> = { __close = function() while true do end end }
