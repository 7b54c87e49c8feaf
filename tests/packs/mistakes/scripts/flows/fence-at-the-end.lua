-- expect: 5: take this line out
return flow { title = "Heel pain",
  slide { "band", title = "A band" },
}
```
