#include "base/lru_cache.h"

#include <catch2/catch.hpp>

TEST_CASE("what was not used for longest goes first, and a key put again counts once, as what was used last") {
    base::LruCache<int> cache(3);
    cache.put("a", 1, 1), cache.put("b", 2, 1), cache.put("c", 3, 1);
    REQUIRE(cache.find("a"));
    CHECK(cache.put("b", 20, 1) == 20);
    CHECK(cache.size() == 3);
    CHECK(cache.used() == 3);
    cache.put("d", 4, 1);
    CHECK_FALSE(cache.find("c"));
    CHECK(*cache.find("a") == 1);
    CHECK(*cache.find("b") == 20);
}

TEST_CASE("a value over the budget is kept alone, and what is taken is gone") {
    base::LruCache<int> cache(3);
    cache.put("a", 1, 1);
    cache.put("large", 2, 9);
    CHECK_FALSE(cache.find("a"));
    CHECK(cache.take("large") == 2);
    CHECK(cache.used() == 0);
    CHECK_FALSE(cache.take("large"));
}
