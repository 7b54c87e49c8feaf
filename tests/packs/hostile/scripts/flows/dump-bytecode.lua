-- expect: 2: string.dump is not available
return ("x").dump(function() end)
