-- expect: 2: os is not available
os.exit(0)
