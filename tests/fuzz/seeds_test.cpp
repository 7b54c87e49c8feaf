// The targets of libFuzzer without it: each is handed its seeds, and a few hundred small changes of them, always the same.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

#include "checkout.h"
#include "fuzz/fuzz.h"

namespace {

namespace fs = std::filesystem;

struct Target {
    const char* name;  ///< its seeds lie in seeds/NAME
    void (*run)(std::string_view input);
};
const std::vector<Target> targets{
    {"scripts", fuzz::scripts},       {"drawings", fuzz::drawings},
    {"photos", fuzz::photos},         {"translations", fuzz::translations},
    {"settings", fuzz::settings},     {"packs", fuzz::packs},
    {"signatures", fuzz::signatures}, {"statistics", fuzz::statistics},
    {"session", fuzz::session},       {"lines", fuzz::lines},
};

std::vector<std::string> seeds_of(const std::string& target) {
    std::vector<fs::path> files;
    for (const auto& each : fs::directory_iterator(checkout() / "tests/fuzz/seeds" / target))
        files.push_back(each.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> seeds;
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return seeds;
}

std::string changed(std::string text, const std::string& other, std::mt19937& random) {
    for (auto times = 1 + random() % 4; times > 0 && !text.empty(); --times) {
        const auto at = random() % text.size(), length = 1 + random() % 8;
        switch (random() % 5) {
            case 0:
                text.erase(at, length);
                break;
            case 1:
                text.insert(at, text.substr(random() % text.size(), length));
                break;
            case 2:
                text[at] ^= static_cast<char>(1U << random() % 8);
                break;
            case 3:
                text[at] = static_cast<char>(random());
                break;
            default:
                if (!other.empty()) text.insert(at, other.substr(random() % other.size(), length * 4));
        }
    }
    return text;
}

}  // namespace

TEST_CASE("every target takes its seeds, and what little changes make of them") {
    const auto& target = GENERATE(from_range(targets));
    DYNAMIC_SECTION(target.name) {
        const auto seeds = seeds_of(target.name);
        REQUIRE(seeds.size() >= 2);
        for (const auto& seed : seeds) target.run(seed);
        std::mt19937 random(20261130);
        const int changes = std::string(target.name) == "statistics" ? 30 : 500;
        for (int i = 0; i < changes; ++i)
            target.run(changed(seeds[random() % seeds.size()], seeds[random() % seeds.size()], random));
        SUCCEED("nothing broke a promise, which would have ended the program");
    }
}
