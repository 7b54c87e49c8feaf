-- expect: 2: coroutine is not available
local run = coroutine.wrap(function() while true do end end)
run()
