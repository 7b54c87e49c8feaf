// A confined process that reads and draws pictures for this one: what a picture does to it costs that picture. Inside display only; one thread
// at a time, but for `give_up`.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "display/beside/picture_questions.h"

namespace display {

class PictureProcess {
public:
    /// Program and arguments: it calls serve_pictures(). Begun with the first question.
    explicit PictureProcess(std::vector<std::string> words) : words_(std::move(words)) {}
    ~PictureProcess() { end(); }
    PictureProcess(const PictureProcess&) = delete;
    PictureProcess& operator=(const PictureProcess&) = delete;

    enum class Failure { none, not_begun, took_too_much };
    /// Waits. Nothing: see `failure`; the next question begins it anew.
    std::optional<PictureAnswer> ask(const PictureQuestion& question);
    Failure failure() const { return failure_; }
    /// Begins it, and waits for nothing: the first question then waits for less. Once, before that.
    void begin_ahead();
    /// Counts how often it was begun: what it had open is gone then.
    std::size_t begun() const { return begun_; }
    /// Gives its memory back.
    void end();
    /// Any thread: a question under way ends soon, without an answer, and so do all that follow.
    void give_up() { given_up_ = true; }

private:
    bool begin();
    std::optional<PictureAnswer> exchange(const PictureQuestion& question);
    bool ended_by_itself();
    void let_go();

    std::vector<std::string> words_;
    std::future<bool> ahead_;  ///< not valid: was waited for, or nobody began it ahead
    pid_t child_ = 0;          ///< 0: none
    int wire_ = -1;
    std::size_t begun_ = 0;
    Failure failure_ = Failure::none;
    std::atomic<bool> given_up_{false};
};

}  // namespace display
