/// What all pages of the desk share: who is signed in, what a request brings, how it is answered.
@NullMarked
package handrail.assistant.desk.web;

import org.jspecify.annotations.NullMarked;
