-- expect: 2: take this line out
```lua
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}
```
