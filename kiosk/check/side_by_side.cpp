#include "check/side_by_side.h"

#include <exception>
#include <mutex>
#include <optional>
#include <thread>

namespace check {
namespace {

class Pile {
public:
    explicit Pile(std::size_t pieces) : last_(pieces) {}

    std::optional<std::size_t> take(bool first) {
        std::lock_guard lock(mutex_);
        if (first_ == last_ || failed_) return std::nullopt;
        return first ? first_++ : --last_;
    }
    std::size_t finish() {
        std::lock_guard lock(mutex_);
        return ++done_;
    }
    void fail(std::exception_ptr failed) {
        std::lock_guard lock(mutex_);
        if (!failed_) failed_ = std::move(failed);
    }
    void throw_what_failed() const {
        if (failed_) std::rethrow_exception(failed_);
    }

private:
    std::mutex mutex_;
    std::size_t first_ = 0, last_, done_ = 0;
    std::exception_ptr failed_;
};

}  // namespace

void side_by_side(std::size_t benches, const std::vector<std::function<void(std::size_t bench)>>& pieces,
                  const std::function<void(std::size_t done)>& after_each) {
    Pile pile(pieces.size());
    auto work = [&](std::size_t bench) {
        try {
            while (auto piece = pile.take(bench == 0)) {
                pieces[*piece](bench);
                auto done = pile.finish();
                if (bench == 0 && after_each) after_each(done);
            }
        } catch (...) {
            pile.fail(std::current_exception());
        }
    };
    std::vector<std::thread> others;
    for (std::size_t bench = 1; bench < benches && bench < pieces.size(); ++bench) others.emplace_back(work, bench);
    work(0);
    for (auto& other : others) other.join();
    pile.throw_what_failed();
}

}  // namespace check
