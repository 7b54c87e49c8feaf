// Lines to a reader who is slow, stuck or gone.
#include "app/line_queue.h"

#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

std::string missing(std::size_t lines) {
    return "missing: " + std::to_string(lines) + "\n";
}

/// A pipe whose reader is the test.
class Pipe {
public:
    Pipe() {
        std::signal(SIGPIPE, SIG_IGN);  // as the program does
        REQUIRE(::pipe2(ends_, O_CLOEXEC) == 0);
    }
    ~Pipe() {
        close_reader();
        ::close(ends_[1]);
    }
    int writer() const { return ends_[1]; }
    void close_reader() {
        if (ends_[0] >= 0) ::close(std::exchange(ends_[0], -1));
    }
    /// As much as goes into it; how much that was.
    std::size_t fill() {
        ::fcntl(ends_[1], F_SETFL, O_NONBLOCK);
        std::size_t filled = 0;
        const std::string some(4096, 'x');
        for (ssize_t wrote = 0; (wrote = ::write(ends_[1], some.data(), some.size())) > 0;)
            filled += static_cast<std::size_t>(wrote);
        ::fcntl(ends_[1], F_SETFL, 0);
        return filled;
    }
    std::string read(std::size_t size) {
        std::string bytes(size, '\0');
        for (std::size_t done = 0; done < size;) {
            auto got = ::read(ends_[0], bytes.data() + done, size - done);
            REQUIRE(got > 0);
            done += static_cast<std::size_t>(got);
        }
        return bytes;
    }

    /// With its end.
    std::string read_line() {
        std::string line;
        do line += read(1);
        while (line.back() != '\n');
        return line;
    }

private:
    int ends_[2] = {-1, -1};
};

}  // namespace

TEST_CASE("lines arrive in their order, long ones whole") {
    Pipe pipe;
    app::LineQueue queue(pipe.writer(), missing);
    const std::string long_line(20'000, 'l');
    queue.put("one\n");
    queue.put(long_line + "\n");
    queue.put("three\n");
    CHECK(pipe.read(4 + 20'001 + 6) == "one\n" + long_line + "\nthree\n");
    CHECK(queue.flush(seconds(10)));
}

TEST_CASE("a reader who is gone stops nobody") {
    Pipe pipe;
    pipe.close_reader();
    app::LineQueue queue(pipe.writer(), missing);
    for (int i = 0; i < 100; ++i) queue.put("a line\n");
    CHECK(queue.flush(seconds(10)));  // all of it was tried and given up
}

TEST_CASE("with a reader who does not read nobody waits, not even the end") {
    Pipe pipe;
    pipe.fill();
    app::LineQueue queue(pipe.writer(), missing);
    for (int i = 0; i < 100; ++i) queue.put("a line\n");
    CHECK_FALSE(queue.flush(milliseconds(1)));
}

TEST_CASE("what found no room is told as a number, where it is missing, when somebody reads again") {
    Pipe pipe;
    auto filled = pipe.fill();
    constexpr std::size_t most_bytes = 1000;
    app::LineQueue queue(pipe.writer(), missing, most_bytes);
    const std::string line = std::string(99, 'a') + "\n";
    std::size_t put = 0;
    for (; put < 50; ++put) queue.put(line);
    pipe.read(filled);
    CHECK(queue.flush(seconds(10)));
    queue.put("later\n");
    CHECK(queue.flush(seconds(10)));
    // One more than fits may be on its way: how many were put before it went, chance decides.
    std::size_t lines = 0, told = 0;
    for (auto arrived = pipe.read_line(); arrived != "later\n"; arrived = pipe.read_line()) {
        if (arrived == line)
            ++lines;
        else
            told += std::stoul(arrived.substr(std::string("missing: ").size()));
    }
    CHECK((lines == 10 || lines == 11));
    CHECK(lines + told == put);
}
