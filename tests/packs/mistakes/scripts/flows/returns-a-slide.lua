-- expect: 2: returns slide { }, not flow { }
return slide { "band", title = "A band" }
