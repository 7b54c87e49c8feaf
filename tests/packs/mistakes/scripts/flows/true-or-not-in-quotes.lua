-- expect: 3: must be true or false, not words
return flow { title = "Back pain",
  true_or_not { "scan", title = "A sore back needs a scan", right = "no", say = "Most need none." },
  slide { "end", title = "The end" },
}
