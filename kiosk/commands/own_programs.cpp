#include "commands/own_programs.h"

#include "base/program_beside.h"
#include "commands/line_program.h"

namespace commands {

std::vector<std::string> own_programs() {
    std::vector<std::string> files{this_program, "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"};
    for (const char* name : {base::command_program, base::wall_program, base::desk_program, base::pictures_program})
        files.push_back(program_beside(name));
    return files;
}

}  // namespace commands
