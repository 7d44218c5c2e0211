/// libstdc++'s standard exceptions keep their message in its strings of before C++11, which come along as a whole: 36 KB. Only two
/// kinds are needed: memory that is not there, which is caught and told, and mistakes of the program, which end it.

#if defined(__MINGW32__)

#include <cstddef>
#include <exception>
#include <new>
#include <stdexcept>

namespace std {

namespace {

/// A mistake of the program, such as an index outside of a text. `what` is a literal.
class Mistake : public exception {
 public:
  explicit Mistake(const char* what) : what_(what) {}
  const char* what() const noexcept override { return what_; }

 private:
  const char* what_;
};

}  // namespace

void __throw_bad_alloc() { throw bad_alloc(); }
void __throw_bad_array_new_length() { throw bad_array_new_length(); }
// Asked for more than can be had, as by a size from a damaged file.
void __throw_length_error(const char*) { throw bad_alloc(); }
void __throw_logic_error(const char* what) { throw Mistake(what); }
void __throw_invalid_argument(const char* what) { throw Mistake(what); }
void __throw_out_of_range(const char* what) { throw Mistake(what); }
void __throw_out_of_range_fmt(const char* what, ...) { throw Mistake(what); }

// The JSON library makes one for each text that is no JSON, and throws none: its message is read by nobody.
__cow_string::__cow_string(const char*, size_t) : _M_p("") {}
__cow_string::__cow_string(const __cow_string& other) noexcept : _M_p(other._M_p) {}
__cow_string& __cow_string::operator=(const __cow_string& other) noexcept {
  _M_p = other._M_p;
  return *this;
}
__cow_string::~__cow_string() {}
runtime_error::runtime_error(const char* what) : _M_msg(what, 0) {}
runtime_error::~runtime_error() noexcept {}
const char* runtime_error::what() const noexcept { return _M_msg._M_p; }

}  // namespace std

#endif
