-- expect: 2: string.rep cannot be changed
function string.rep() return "x" end
