/** Lane policies: one narrow interface a question, one small class a policy, one registry. */
@NullMarked
package org.kouan.port.policy;

import org.jspecify.annotations.NullMarked;
