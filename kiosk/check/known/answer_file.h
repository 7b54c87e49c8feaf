// Answers kept from one check of a pack to the next, in a file of the user's. It may be gone, cut, somebody's joke, or from
// another program: then there are none. Nobody hears of what fails. One thread; several checks may run at once.
#pragma once

#include <filesystem>
#include <string>

#include "check/known/answers.h"

namespace check {

class AnswerFile {
public:
    /// `whose_answers`: all that answers depend on beside what was asked, in one line: the program, its libraries and fonts.
    AnswerFile(std::filesystem::path file, std::string whose_answers)
        : file_(std::move(file)), whose_(std::move(whose_answers)) {}

    /// Nothing of a file that others may write.
    void read_into(Answers& answers) const;
    void write(const Answers::Kept& answers) const;

private:
    bool is_ours() const;
    void leave_few() const;

    std::filesystem::path file_;
    std::string whose_;
};

}  // namespace check
