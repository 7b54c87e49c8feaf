// Problems that many threads meet and one takes.
#include "base/problem_queue.h"

#include <catch2/catch.hpp>
#include <thread>

TEST_CASE("every problem that any thread puts in is taken once, and each thread's in its order") {
    constexpr int threads = 4, each = 2000;
    base::ProblemQueue queue;
    std::vector<std::thread> writers;
    for (int writer = 0; writer < threads; ++writer)
        writers.emplace_back([writer, report = queue.reporter()] {
            for (int i = 0; i < each; ++i) report({base::Severity::error, std::to_string(writer), i, "it failed", ""});
        });
    std::vector<int> next(threads);
    int taken = 0;
    auto take = [&] {
        for (const auto& problem : queue.take()) {
            CHECK(problem.line == next[static_cast<std::size_t>(std::stoi(problem.file))]++);
            ++taken;
        }
    };
    while (taken < threads * each / 2) take();
    for (auto& writer : writers) writer.join();
    take();
    CHECK(taken == threads * each);
    CHECK(queue.take().empty());
}
