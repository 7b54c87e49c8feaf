-- expect: 2: load is not available
load(string.dump(function() end))()
