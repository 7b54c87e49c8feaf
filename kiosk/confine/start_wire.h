// How a program to begin travels to the starter, and its number back. Inside confine only; any thread.
#pragma once

#include <optional>

#include "confine/start_program.h"

namespace confine {

bool has_starter();

/// As `start_program`.
pid_t ask_starter(const ProgramToStart& wanted);

/// The starter's side. Descriptors that came are open in this process and have to be closed.
struct StartOrder {
    std::vector<std::string> words;
    int descriptors[3] = {-1, -1, -1};  ///< for its input, output and errors; -1: the starter's own
    uid_t user = 0;
    gid_t group = 0;
};
/// Waits. Nothing: whoever asks has gone, or makes no sense.
std::optional<StartOrder> receive_order(int wire);
/// The child's number; its negative: it ended at once, as its file could not be begun; 0: there is none.
bool send_answer(int wire, pid_t child);

/// Takes the asking end, which no program inherits; -1: there is none any more.
void keep_wire(int wire);

}  // namespace confine
