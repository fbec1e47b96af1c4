package org.kouan.port.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.kouan.scenario.PolicyDescriptor.Question;

/** The policies of other jars on the class path, behind our own. */
final class ProvidedPolicies {
    private ProvidedPolicies() {}

    /** The jars on the class path do not change while the program runs. */
    private static final class Loaded {
        private static final List<LanePolicyProvider> PROVIDERS = new ArrayList<>();
        private static final List<ServiceConfigurationError> FAILURES = new ArrayList<>();

        static {
            try {
                ServiceLoader.load(LanePolicyProvider.class, LanePolicyProvider.class.getClassLoader())
                        .forEach(PROVIDERS::add);
            } catch (ServiceConfigurationError failure) {
                FAILURES.add(failure);
            } catch (LinkageError failure) { // such as classes of a newer Java
                FAILURES.add(new ServiceConfigurationError(failure.toString(), failure));
            }
        }
    }

    /** The class of the provider of a policy; empty for our own and for unknown ones. */
    static Optional<Class<?>> providerOf(
            String name, Function<LanePolicyProvider, ? extends List<? extends LanePolicy<?>>> provided) {
        return Loaded.PROVIDERS.stream()
                .filter(provider -> provided.apply(provider).stream()
                        .anyMatch(policy -> policy.descriptor().name().equals(name)))
                .<Class<?>>map(LanePolicyProvider::getClass)
                .findFirst();
    }

    /**
     * Our own policies for a question, then those of the providers.
     *
     * @throws ServiceConfigurationError when a provider cannot be loaded, names a policy that there is already, or
     *     gives a policy for another question
     */
    static <P> List<LanePolicy<P>> behind(
            List<LanePolicy<P>> own, Question question, Function<LanePolicyProvider, List<LanePolicy<P>>> provided) {
        if (!Loaded.FAILURES.isEmpty()) {
            throw Loaded.FAILURES.get(0);
        }
        if (Loaded.PROVIDERS.isEmpty()) {
            return own;
        }
        List<LanePolicy<P>> all = new ArrayList<>(own);
        Set<String> names = new HashSet<>();
        own.forEach(policy -> names.add(policy.descriptor().name()));
        for (LanePolicyProvider provider : Loaded.PROVIDERS) {
            for (LanePolicy<P> policy : policies(provider, provided)) {
                String name = policy.descriptor().name();
                if (policy.descriptor().question() != question) {
                    throw new ServiceConfigurationError(provider.getClass().getName() + " gives the policy " + name
                            + " for " + question + ", and its descriptor says "
                            + policy.descriptor().question());
                }
                if (!names.add(name)) {
                    throw new ServiceConfigurationError(provider.getClass().getName() + " names its policy " + name
                            + ", and there is one of that name already");
                }
                all.add(policy);
            }
        }
        return all;
    }

    private static <P> List<LanePolicy<P>> policies(
            LanePolicyProvider provider, Function<LanePolicyProvider, List<LanePolicy<P>>> provided) {
        try {
            return provided.apply(provider);
        } catch (RuntimeException | LinkageError failure) {
            throw new ServiceConfigurationError(provider.getClass().getName() + " fails: " + failure, failure);
        }
    }
}
